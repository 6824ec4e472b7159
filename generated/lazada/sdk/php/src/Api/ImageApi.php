<?php

declare(strict_types=1);

namespace Lazada\Lazop\Api;

use Lazada\Lazop\CallOptions;
use Lazada\Lazop\Exception\SdkException;
use Lazada\Lazop\Result;
use Lazada\Lazop\Runtime\Operation;
use Lazada\Lazop\Runtime\TypedCalls;
use Lazada\Lazop\Upload;

/** The endpoints below /image. */
final class ImageApi
{
    /** @internal */
    public function __construct(private readonly TypedCalls $calls)
    {
    }

    /**
     * Upload an image
     *
     * Stores a picture and gives its address, for use in products.
     *
     * `POST /image/upload`
     *
     * @param string|Upload $image
     *     The picture, JPEG or PNG, of at most one mebibyte.
     *     Limit: max_length 1048576.
     *
     * @throws SdkException
     */
    public function upload(
        #[\SensitiveParameter] string|Upload $image,
        ?CallOptions $callOptions = null,
    ): Result\ImageUploadResult {
        return new Result\ImageUploadResult($this->calls->call(
            new Operation(
                '/image/upload',
                'POST',
                token: 'required',
            ),
            parameters: [
            ],
            files: [
                'image' => Upload::of($image),
            ],
            options: $callOptions,
        ));
    }
}
