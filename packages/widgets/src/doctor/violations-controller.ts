import type { Violation } from '@stp-widgets/feed/diagnosis.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What reports of the page's policy say; TypeScript knows of none. */
interface PolicyReport {
  readonly body: {
    readonly effectiveDirective: string;
    readonly blockedURL: string;
    readonly originalPolicy: string;
    readonly disposition: string;
  };
}
type Observer = new (
  heard: (reports: readonly PolicyReport[]) => void,
  options: { readonly types: readonly string[]; readonly buffered: boolean },
) => { observe(): void; disconnect(): void };

/** Collects what the page's policy blocks, and, where the browser keeps it, what it has blocked before. */
export class ViolationsController implements ReactiveController {
  #heard: () => void;
  #list: readonly Violation[] = [];
  #observer?: InstanceType<Observer>;

  /** @param heard is called after each that is new */
  constructor(host: ReactiveControllerHost, heard: () => void) {
    this.#heard = heard;
    host.addController(this);
  }

  get list(): readonly Violation[] {
    return this.#list;
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#hear);
    const { ReportingObserver } = globalThis as unknown as { readonly ReportingObserver?: Observer };
    if (!ReportingObserver) return;
    this.#observer = new ReportingObserver(
      (reports) => reports.forEach(({ body }) => this.#take(body.effectiveDirective, body.blockedURL, body)),
      {
        types: ['csp-violation'],
        buffered: true,
      },
    );
    this.#observer.observe();
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#hear);
    this.#observer?.disconnect();
  }

  #hear = (event: SecurityPolicyViolationEvent) => this.#take(event.effectiveDirective, event.blockedURI, event);

  #take(directive: string, blocked: string, { originalPolicy: policy, disposition }: { originalPolicy: string; disposition: string }) {
    const isKnown = this.#list.some((one) => one.directive === directive && one.blocked === blocked && one.policy === policy);
    if (disposition !== 'enforce' || isKnown) return;
    this.#list = [...this.#list, { directive, blocked, policy }];
    this.#heard();
  }
}
