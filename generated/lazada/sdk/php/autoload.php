<?php

/** Loads the package's classes where Composer is not used. */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $prefix = 'Lazada\Lazop\\';
    $path = __DIR__ . '/src/' . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
    if (str_starts_with($class, $prefix) && is_file($path)) {
        require $path;
    }
});
