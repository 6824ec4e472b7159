<?php

/**
 * Parses programs and says which of them PHP does not read: `php check_samples.php <program>...`
 */

declare(strict_types=1);

$faults = 0;
foreach (array_slice($argv, 1) as $file) {
    try {
        token_get_all(file_get_contents($file), TOKEN_PARSE);
    } catch (ParseError $error) {
        fprintf(STDERR, "%s:%d: %s\n", $file, $error->getLine(), $error->getMessage());
        $faults++;
    }
}
exit($faults === 0 ? 0 : 1);
