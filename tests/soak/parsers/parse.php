<?php

// Parses sources, many in one process: `php parse.php <canary>`. Each line read holds sources in
// Base64, separated by blanks; each line printed says what is wrong with them, and is empty where
// nothing is. The canary may stand in texts and comments only.

declare(strict_types=1);

const TEXTS = [T_CONSTANT_ENCAPSED_STRING, T_ENCAPSED_AND_WHITESPACE, T_COMMENT, T_DOC_COMMENT];

function fault(string $source, string $canary): string
{
    try {
        $tokens = token_get_all($source, TOKEN_PARSE);
    } catch (ParseError $error) {
        return $error->getMessage() . ' on line ' . $error->getLine();
    }
    foreach ($tokens as $token) {
        if (is_array($token) && !in_array($token[0], TEXTS, true) && str_contains($token[1], $canary)) {
            return token_name($token[0]) . ' on line ' . $token[2] . ': ' . $token[1];
        }
    }
    return '';
}

while (($line = fgets(STDIN)) !== false) {
    $faults = array_map(fn (string $each) => fault(base64_decode($each), $argv[1]), explode(' ', trim($line)));
    echo str_replace(["\n", "\r"], ' ', implode('; ', array_filter($faults))), "\n";
}
