<?php

/** Loads every class of two platforms, and makes a call with each. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$loaded = 0;
foreach ($task['packages'] as $package) {
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator("$package/src")) as $file) {
        if ($file->isFile()) {
            require_once $file->getPathname();
            $loaded++;
        }
    }
}
$urls = [];
$agents = [];
foreach ([$task['namespace'], $task['other']] as $namespace) {
    $urls[] = array_values(get_class_vars("$namespace\\UrlConstants"))[0];
    $call = new ("$namespace\\Runtime\\Call")('/a', 'GET');
    $credentials = new ("$namespace\\Runtime\\Credentials")('key', 'secret');
    $request = "$namespace\\Runtime\\RequestFactory"::make('http://a', $call, $credentials, null, 1);
    $agents[] = $request->headers['User-Agent'];
}
report(['urls' => $urls, 'agents' => $agents, 'loaded' => $loaded]);
