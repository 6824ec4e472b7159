<?php

/** Sends a large file from disk, and reports how far the memory in use has grown. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$namespace = $task['namespace'];
$client = new ("$namespace\\{$task['client']}")($task['url'], 'key', 'secret');
$file = tmpfile();
for ($written = 0; $written < $task['bytes']; $written += 1 << 20) {
    fwrite($file, str_repeat('x', 1 << 20));
}
rewind($file);
memory_reset_peak_usage();
$before = memory_get_usage();
$client->execute((new ("$namespace\\{$task['request']}")('/upload'))->addFileParam('file', $file, 'video/mp4'));
report(['grown' => memory_get_peak_usage() - $before]);
