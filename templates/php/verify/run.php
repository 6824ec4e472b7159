<?php

/**
 * Runs programs one after the other, each in a process of its own that this one forks: PHP starts once.
 *
 *     php run_samples.php <sdk folder> <program>...
 *
 * Prints a line of JSON a program: its file, its exit code, what it printed, and what went wrong.
 */

declare(strict_types=1);

[, $sdk] = $argv;
$root = sys_get_temp_dir() . '/' . bin2hex(random_bytes(8));
mkdir("$root/vendor", 0700, true);
file_put_contents("$root/vendor/autoload.php", '<?php require ' . var_export("$sdk/autoload.php", true) . ';');
set_include_path($root);

foreach (array_slice($argv, 2) as $file) {
    $output = "$root/output";
    $errors = "$root/errors";
    $child = pcntl_fork();
    if ($child === 0) {
        run($file, $output, $errors);
    }
    pcntl_waitpid($child, $status);
    echo json_encode([
        'file' => $file,
        'exit' => pcntl_wifexited($status) ? pcntl_wexitstatus($status) : 255,
        'output' => file_get_contents($output),
        'error' => file_get_contents($errors),
    ], JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
}
array_map(unlink(...), ["$root/vendor/autoload.php", "$root/output", "$root/errors"]);
array_map(rmdir(...), ["$root/vendor", $root]);

/** Runs one program and ends the process: a warning counts as a failure. */
function run(string $file, string $output, string $errors): never
{
    file_put_contents($errors, '');
    file_put_contents($output, '');
    set_error_handler(static function (int $level, string $message, string $file, int $line): never {
        throw new ErrorException($message, 0, $level, $file, $line);
    });
    ob_start(static function (string $text) use ($output): string {
        file_put_contents($output, $text, FILE_APPEND);

        return '';
    });
    try {
        (static function (string $file): void {
            require $file;
        })($file);
        ob_end_flush();
        exit(0);
    } catch (Throwable $error) {
        ob_end_flush();
        file_put_contents($errors, (string) $error);
        exit(1);
    }
}
