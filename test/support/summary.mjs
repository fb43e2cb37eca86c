/**
 * Reports a run of browser tests in the words of whoever has to mend them, and ends in one plain line of
 * counts. A file in which no test ran is a failure.
 */
export function summary(label) {
  return {
    reportTestFileResults({ logger, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        for (const error of session.errors ?? []) logger.log(`${session.testFile}: ${error.message ?? error}\n${error.stack ?? ''}`);
        for (const name of failures(session.testResults)) logger.log(`${session.testFile}: ${name}`);
      }
    },
    onTestRunFinished({ sessions }) {
      let [passed, failed, skipped] = [0, 0, 0];
      const empty = [];
      for (const session of sessions) {
        const tests = session.testResults ? [...testsOf(session.testResults)] : [];
        passed += tests.filter((test) => test.passed && !test.skipped).length;
        skipped += tests.filter((test) => test.skipped).length;
        failed += tests.filter((test) => !test.passed && !test.skipped).length;
        if (tests.length === 0) empty.push(session.testFile);
      }
      failed += empty.length;
      process.on('exit', (code) => {
        if (empty.length > 0) console.log(`no test ran in: ${empty.join(', ')}`);
        console.log(`${label}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
        if (code === 0 && (failed > 0 || passed === 0)) process.exitCode = 1;
      });
    },
  };
}

function* testsOf(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

function* failures(suite, name = '') {
  if (!suite) return;
  const full = [name, suite.name].filter(Boolean).join(' › ');
  for (const test of suite.tests) {
    if (!test.passed && !test.skipped) yield `${full} › ${test.name}\n    ${test.error?.message ?? ''}\n    ${test.error?.stack ?? ''}`;
  }
  for (const inner of suite.suites) yield* failures(inner, full);
}
