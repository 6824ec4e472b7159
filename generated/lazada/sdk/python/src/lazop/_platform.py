"""What is particular about Lazada."""

from __future__ import annotations

from ._runtime.platform import Envelope, ErrorNote, Platform

P_API_GATEWAY_URL_SG = "https://api.lazada.sg/rest"
P_API_GATEWAY_URL_MY = "https://api.lazada.com.my/rest"
P_API_GATEWAY_URL_VN = "https://api.lazada.vn/rest"
P_API_GATEWAY_URL_TH = "https://api.lazada.co.th/rest"
P_API_GATEWAY_URL_PH = "https://api.lazada.com.ph/rest"
P_API_GATEWAY_URL_ID = "https://api.lazada.co.id/rest"
P_API_AUTHORIZATION_URL = "https://auth.lazada.com/rest"

ERRORS: dict[str, ErrorNote] = {
    "MissingParameter": ErrorNote(
        category="invalid_parameter",
        description="A required parameter is missing.",
        solution="Send every required parameter of the endpoint and the system parameters.",
    ),
    "InvalidParameter": ErrorNote(
        category="invalid_parameter",
        description="A parameter has a value that the endpoint does not take.",
        solution="Compare the value with the parameter's type, limits and example.",
    ),
    "IncompleteSignature": ErrorNote(
        category="signature",
        description="The signature does not match the request.",
        solution="Check the app secret, and that raw values are signed, not encoded ones.",
    ),
    "InvalidAppkey": ErrorNote(
        category="signature",
        description="The app key is unknown.",
        solution="Check the app key and that the app belongs to this platform.",
    ),
    "IllegalTimestamp": ErrorNote(
        category="signature",
        description="The timestamp is too far from the gateway's clock.",
        solution="Set the clock by NTP; timestamps are epoch milliseconds.",
    ),
    "IllegalAccessToken": ErrorNote(
        category="token",
        description="The access token is unknown or has expired.",
        solution="Refresh the token, or let the seller authorise the app again.",
    ),
    "IllegalRefreshToken": ErrorNote(
        category="token",
        description="The refresh token is unknown or has expired.",
        solution="Let the seller authorise the app again.",
    ),
    "InvalidCode": ErrorNote(
        category="token",
        description="The authorisation code is unknown, used or has expired.",
        solution="Send the seller through the authorisation page again.",
    ),
    "InvalidApiPath": ErrorNote(
        category="invalid_parameter",
        description="The gateway does not know the API path.",
        solution="Check the path and the gateway it is sent to.",
    ),
    "ApiCallLimit": ErrorNote(
        category="rate_limit",
        description="The API is called too often.",
        solution="Wait as long as the message says, then call more slowly.",
    ),
    "AppCallLimit": ErrorNote(
        category="rate_limit",
        description="The app calls too often.",
        solution="Wait as long as the message says, then call more slowly.",
    ),
    "SellerCallLimit": ErrorNote(
        category="rate_limit",
        description="The app calls too often for this seller.",
        solution="Wait as long as the message says, then call more slowly.",
    ),
    "AppWhiteIpLimit": ErrorNote(
        category="permission",
        description="The request comes from an address that the app does not allow.",
        solution="Add the address to the app's list of allowed addresses.",
    ),
    "InsufficientPermission": ErrorNote(
        category="permission",
        description="The app may not call this API.",
        solution="Apply for the API's permission group.",
    ),
    "ServiceUnavailable": ErrorNote(
        category="platform",
        description="The service behind the gateway is not available.",
        solution="Call again later.",
    ),
    "ServiceTimeout": ErrorNote(
        category="platform",
        description="The service behind the gateway did not answer in time.",
        solution="Call again later.",
    ),
    "901": ErrorNote(
        category="rate_limit",
        description="The service refuses calls for a while.",
        solution="Call again later.",
    ),
}

PLATFORM = Platform(
    module="lazop",
    version="1.0.0",
    log_variable="LAZOP_LOG",
    partner_id="lazop-sdk-python-1.0.0",
    gateways={
        P_API_GATEWAY_URL_SG: "Singapore",
        P_API_GATEWAY_URL_MY: "Malaysia",
        P_API_GATEWAY_URL_VN: "Vietnam",
        P_API_GATEWAY_URL_TH: "Thailand",
        P_API_GATEWAY_URL_PH: "Philippines",
        P_API_GATEWAY_URL_ID: "Indonesia",
        P_API_AUTHORIZATION_URL: "Access tokens",
    },
    authorization_url=P_API_AUTHORIZATION_URL,
    success_codes=[
        "0",
    ],
    errors=ERRORS,
    envelope=Envelope(
        code="code",
        type="type",
        message="message",
        request_id="request_id",
    ),
    sign_method="sha256",
)
