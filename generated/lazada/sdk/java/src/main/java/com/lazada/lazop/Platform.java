package com.lazada.lazop;

import com.lazada.lazop.internal.Profile;

/** What tells this platform's SDK from another's. */
final class Platform {
    static final Profile PROFILE = Profile.builder("lazop-sdk-java-1.0.0", "sha256")
            .envelope(
                    "code",
                    "type",
                    "message",
                    "request_id")
            .successCode("0")
            .apiGateway(UrlConstants.API_GATEWAY_URL_SG, "Singapore")
            .apiGateway(UrlConstants.API_GATEWAY_URL_MY, "Malaysia")
            .apiGateway(UrlConstants.API_GATEWAY_URL_VN, "Vietnam")
            .apiGateway(UrlConstants.API_GATEWAY_URL_TH, "Thailand")
            .apiGateway(UrlConstants.API_GATEWAY_URL_PH, "Philippines")
            .apiGateway(UrlConstants.API_GATEWAY_URL_ID, "Indonesia")
            .authorizationGateway(UrlConstants.API_AUTHORIZATION_URL, "Access tokens")
            .error("MissingParameter", "invalid_parameter", "Send every required parameter of the endpoint and the system parameters.")
            .error("InvalidParameter", "invalid_parameter", "Compare the value with the parameter's type, limits and example.")
            .error("IncompleteSignature", "signature", "Check the app secret, and that raw values are signed, not encoded ones.")
            .error("InvalidAppkey", "signature", "Check the app key and that the app belongs to this platform.")
            .error("IllegalTimestamp", "signature", "Set the clock by NTP; timestamps are epoch milliseconds.")
            .error("IllegalAccessToken", "token", "Refresh the token, or let the seller authorise the app again.")
            .error("IllegalRefreshToken", "token", "Let the seller authorise the app again.")
            .error("InvalidCode", "token", "Send the seller through the authorisation page again.")
            .error("InvalidApiPath", "invalid_parameter", "Check the path and the gateway it is sent to.")
            .error("ApiCallLimit", "rate_limit", "Wait as long as the message says, then call more slowly.")
            .error("AppCallLimit", "rate_limit", "Wait as long as the message says, then call more slowly.")
            .error("SellerCallLimit", "rate_limit", "Wait as long as the message says, then call more slowly.")
            .error("AppWhiteIpLimit", "permission", "Add the address to the app's list of allowed addresses.")
            .error("InsufficientPermission", "permission", "Apply for the API's permission group.")
            .error("ServiceUnavailable", "platform", "Call again later.")
            .error("ServiceTimeout", "platform", "Call again later.")
            .error("901", "rate_limit", "Call again later.")
            .build();

    private Platform() {}
}
