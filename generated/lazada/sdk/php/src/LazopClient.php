<?php

declare(strict_types=1);

namespace Lazada\Lazop;

use Lazada\Lazop\Runtime\DocumentedClient;

/** The client that the documentation of Lazada uses. */
class LazopClient extends DocumentedClient
{
}
