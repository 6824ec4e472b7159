<?php

declare(strict_types=1);

namespace Lazada\Lazop;

use Lazada\Lazop\Runtime\DocumentedRequest;

/** A call as the documentation of Lazada writes it. */
class LazopRequest extends DocumentedRequest
{
}
