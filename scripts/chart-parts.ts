import MagicString from 'magic-string';
import { parseAst, type Plugin } from 'vite';

/**
 * What of Chart.js's classes our charts never come to: their scales and lines are their own, without names, elements, animation or
 * events. What only these need goes with them.
 */
const idle: Readonly<Record<string, string>> = {
  Animations: 'configure _animateOptions _createAnimations update',
  DatasetController:
    'parse parsePrimitiveData parseArrayData parseObjectData applyStack updateRangeFromParsed getMinMax getAllParsedValues buildOrUpdateElements draw getStyle resolveDatasetElementOptions resolveDataElementOptions _resolveElementOptions _resolveAnimations getSharedOptions _getSharedOptions updateElement updateSharedOptions _setStyle removeHoverStyle setHoverStyle _removeDatasetHoverStyle _setDatasetHoverStyle _resyncElements _insertElements _removeElements',
  DomPlatform: 'addEventListener removeEventListener',
  Scale:
    'update setDimensions configure getMinMax getLabelItems generateTickLabels calculateLabelRotation fit _calculatePadding _handleMargins _convertTicksToLabels _getLabelSizes _computeLabelSizes getPixelForTick _tickSize _computeGridLineItems _computeLabelItems _getXAxisLabelAlignment _getYAxisLabelAlignment _computeLabelArea drawBackground getLineWidthForValue drawGrid drawBorder drawLabels drawTitle draw _resolveTickFontOptions _maxDigits',
  Chart:
    'bindUserEvents bindResponsiveEvents getElementsAtEventForMode updateHoverStyle setActiveElements _updateHoverStyles _eventHandler _handleEvent _getActiveElements toBase64Image',
};

/** Leaves out of Chart.js, in the files that a page loads, what our charts never come to. Whoever builds from the packages has it all. */
export function chartParts(): Plugin {
  return {
    name: 'chart-parts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/chart.js/dist/chart.js')) return null;
      const edited = new MagicString(code);
      const found = new Set<string>();
      for (const statement of parseAst(code).body) {
        if (statement.type !== 'ClassDeclaration') continue;
        const names = idle[statement.id?.name ?? '']?.split(' ') ?? [];
        for (const member of statement.body.body) {
          if (member.type !== 'MethodDefinition' || member.key.type !== 'Identifier' || !names.includes(member.key.name)) continue;
          edited.overwrite(member.value.body!.start, member.value.body!.end, '{}');
          found.add(`${statement.id!.name}.${member.key.name}`);
        }
      }
      const missing = Object.entries(idle)
        .flatMap(([owner, names]) => names.split(' ').map((name) => `${owner}.${name}`))
        .filter((name) => !found.has(name));
      if (missing.length > 0) throw new Error(`Chart.js has no ${missing.join(', ')} any more: see scripts/chart-parts.ts`);
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
