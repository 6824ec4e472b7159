<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

use TaobaoTw\Iop\Runtime\DocumentedClient;

/** The client that the documentation of Taobao Taiwan uses. */
class IopClient extends DocumentedClient
{
}
