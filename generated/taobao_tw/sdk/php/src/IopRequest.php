<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Runtime\DocumentedRequest;

/** A call as the documentation of Taobao Taiwan writes it. */
class IopRequest extends DocumentedRequest
{
}
