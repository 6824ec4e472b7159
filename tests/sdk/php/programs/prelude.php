<?php

/** What every program here starts with: the package under test, and no warning goes unseen. */

declare(strict_types=1);

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    // What "@" has silenced is looked at by whoever wrote it.
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});

/** @return array<string, mixed> what the test passed as its one argument */
function task(): array
{
    $task = json_decode($GLOBALS['argv'][1], true, 512, JSON_THROW_ON_ERROR);
    foreach ($task['packages'] as $package) {
        require "$package/autoload.php";
    }

    return $task;
}

function report(mixed $result): void
{
    echo json_encode($result, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
}
