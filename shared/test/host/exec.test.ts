import { expect, test } from 'vitest';
import { execute } from '../../src/host/exec.ts';

test('a program gets its arguments as they are, without a shell', async () => {
  const evil = '$(touch /tmp/never) "quoted" ; exit 3';
  const script = 'process.stdout.write(process.argv[1]); process.exit(7)';
  expect(await execute(process.execPath, ['-e', script, evil])).toMatchObject({ exitCode: 7, stdout: evil });
});

test('a program is fed, and one that does not read its input does no harm', async () => {
  const echo = 'process.stdin.pipe(process.stdout)';
  expect(await execute(process.execPath, ['-e', echo], { input: 'hello' })).toMatchObject({
    exitCode: 0,
    stdout: 'hello',
  });
  const input = 'x'.repeat(500_000);
  expect(await execute(process.execPath, ['-e', 'process.exit(5)'], { input })).toMatchObject({ exitCode: 5 });
});

test.each([undefined, 'input'])('a program that is not there is named (input: %s)', async (input) => {
  const options = input === undefined ? {} : { input };
  await expect(execute('no-such-program-here', [], options)).rejects.toMatchObject({
    code: 'PROGRAM_MISSING',
    message: expect.stringContaining('no-such-program-here') as string,
  });
});
