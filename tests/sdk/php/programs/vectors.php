<?php

/** Computes string to sign and signature of every case, or names the rule that refuses it. */

declare(strict_types=1);

require __DIR__ . '/prelude.php';

$task = task();
$namespace = $task['namespace'];
$call = "$namespace\\Runtime\\Call";
$signing = "$namespace\\Runtime\\Signing";
$upload = "$namespace\\Upload";
$refusal = "$namespace\\Exception\\InvalidRequestException";

$vectors = json_decode(file_get_contents($task['vectors']), false, 512, JSON_THROW_ON_ERROR);
$results = [];
foreach ($vectors->cases as $case) {
    try {
        $made = new $call($case->api_name, 'POST');
        foreach (get_object_vars($case->parameters) as $name => $value) {
            $made->addParameter($name, $value);
        }
        foreach ($case->files as $name) {
            $made->addFile($name, $upload::fromBytes('content'));
        }
        $text = $signing::stringToSign($case->api_name, get_object_vars($case->system) + $made->parameters());
        $results[$case->name] = ['string_to_sign' => $text, 'sign' => $signing::sign($case->secret, $text)];
    } catch (Throwable $error) {
        $results[$case->name] = $error instanceof $refusal ? ['error' => $error->rule] : ['crash' => (string) $error];
    }
}
report($results);
