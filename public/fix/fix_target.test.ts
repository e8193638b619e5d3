import { fakeLine } from '../testing/fake_lines';
import { extentsOf, namespaceOf, scopeOf, selectionOf, targetOfLine, targetOfService } from './fix_target';
import { originalsText } from './originals_text';

describe('what a fix is about', () => {
  it('is a line’s file first, then its whole service', () => {
    const target = targetOfLine(fakeLine({ path: 'app.log', service: 'shop' }));
    expect(target === null ? [] : extentsOf(target)).toEqual(['file', 'service']);
    expect(target === null ? null : selectionOf(target, 'file')).toEqual({
      service: 'shop',
      namespace: 'default',
      path: 'app.log',
    });
    expect(target === null ? null : selectionOf(target, 'service')).toEqual({
      service: 'shop',
      namespace: 'default',
    });
  });

  it('is the service of a line that came from no file', () => {
    const target = targetOfLine(fakeLine({ path: null }));
    expect(target === null ? [] : extentsOf(target)).toEqual(['service']);
  });

  it('is nothing for a line of no service', () => {
    expect(targetOfLine(fakeLine({ service: null }))).toBeNull();
  });

  it('is an import by its id alone', () => {
    const target = { ...targetOfService('shop'), import: 'i1' };
    expect(extentsOf(target)).toEqual(['import', 'service']);
    expect(selectionOf(target, 'import')).toEqual({ import: 'i1' });
    expect(scopeOf(target, 'import', true).filter).toEqual([
      { term: { 'app_logs.import': 'i1' } },
      { term: { 'event.kind': 'pipeline_error' } },
    ]);
  });

  it.each([
    ['.ds-logs-app_logs.shop-default-2030.01.02-000001', 'default'],
    ['.ds-logs-app_logs.my_shop_0a1b2c-prod-000012', 'prod'],
    ['restored-logs', ''],
  ])('finds the namespace of %s', (index, namespace) => {
    expect(namespaceOf(index)).toBe(namespace);
  });
});

describe('the text that lines were made of', () => {
  it('is in the order of the file', () => {
    const lines = [fakeLine({ original: 'second' }), fakeLine({ original: 'first\n  more' })];
    expect(originalsText(lines)).toBe('first\n  more\nsecond\n');
  });

  it('is null without lines', () => {
    expect(originalsText([])).toBeNull();
  });

  it('is no longer than a preview takes, and never nothing', () => {
    const long = fakeLine({ original: 'x'.repeat(100_000) });
    expect(originalsText([long, fakeLine({ original: 'a' })])).toBe('a\n');
    expect(originalsText([long])).toHaveLength(64 * 1024);
  });
});
