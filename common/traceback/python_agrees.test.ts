import { execFileSync } from 'child_process';
import { parseTraceback } from './parse_traceback';
import { tracebackText, type RaisedException } from './traceback';

// What Python prints, and what it knows about that: exceptions as a chain, each with its frames and its group.
const RAISE = `
import json, traceback

def fails(names):
    return [int(name) for name in names]

def down(n):
    return down(n + 1)

def raised(act):
    try:
        act()
    except BaseException as error:
        return error

class Odd(Exception):
    def __str__(self):
        return "first\\n  second: x\\n\\nlast"

def context():
    try:
        fails(["ten"])
    except ValueError:
        {}["card"]

def cause():
    try:
        context()
    except KeyError as error:
        raise Odd from error

def hidden():
    try:
        fails(["ten"])
    except ValueError:
        raise KeyError("alone") from None

def syntax():
    compile("x = = 1", "shop/bad.py", "exec")

def group():
    errors = [raised(cause), TypeError("bare\\nof two lines"), raised(deep_group)]
    try:
        fails(["x"])
    except ValueError as error:
        group = ExceptionGroup("two at once", errors)
        group.add_note("a note")
        raise group from error

def deep_group():
    raise ExceptionGroup("inner", [raised(context), ExceptionGroup("bare group", [KeyError(1)])])

def after_group():
    try:
        group()
    except ExceptionGroup as error:
        raise Odd("no more") from error

def truth(error):
    chain = []
    while error is not None:
        relation = None
        before = error.__cause__
        if before is not None:
            relation = "cause"
        elif error.__context__ is not None and not error.__suppress_context__:
            before, relation = error.__context__, "context"
        kind = type(error)
        module = "" if kind.__module__ in ("builtins", "__main__") else kind.__module__ + "."
        chain.append({
            "relation": relation,
            "type": module + kind.__qualname__,
            "frames": [[f.name, f.lineno] for f in traceback.extract_tb(error.__traceback__)],
            "group": [truth(one) for one in getattr(error, "exceptions", ())],
        })
        error = before
    return chain[::-1]

answers = []
for act in (lambda: fails(["ten"]), context, cause, hidden, syntax, lambda: down(0), group, after_group):
    error = raised(act)
    answers.append({"text": "".join(traceback.format_exception(error)), "truth": truth(error)})
print(json.dumps(answers))
`;

interface Truth {
  readonly relation: string | null;
  readonly type: string;
  readonly frames: readonly (readonly [string, number])[];
  readonly group: readonly (readonly Truth[])[];
}

const answers: readonly { readonly text: string; readonly truth: readonly Truth[] }[] = JSON.parse(
  execFileSync('python3', ['-c', RAISE]).toString(),
);

function asTruth({ relation, type, frames, group }: RaisedException): Truth {
  return {
    relation,
    type: type ?? '',
    frames: frames
      .filter((frame) => frame.function !== '')
      .flatMap((frame) =>
        Array.from({ length: 1 + frame.repeated }, (): [string, number] => [frame.function, frame.line]),
      ),
    group: group.map((chain) => chain.map(asTruth)),
  };
}

describe('what Python prints', () => {
  it.each(answers.map(({ text, truth }, at) => [at, text, truth] as const))(
    'is read as what it knows (%d)',
    (_at, text, truth) => {
      const traceback = parseTraceback(text);
      expect(tracebackText(traceback)).toBe(text);
      expect(traceback.exceptions.map(asTruth)).toEqual(truth);
      expect([traceback.before, traceback.after]).toEqual(['', '']);
    },
  );

  it('has notes of a group apart from its message', () => {
    const group = parseTraceback(answers[6]?.text ?? '').exceptions.at(-1);
    expect(group).toMatchObject({ message: 'two at once (3 sub-exceptions)', notes: ['a note'] });
    expect(group?.group[1]?.[0]).toMatchObject({ type: 'TypeError', message: 'bare\nof two lines' });
  });
});
