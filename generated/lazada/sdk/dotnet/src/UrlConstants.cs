namespace Lazada.Lazop
{
    /// <summary>The platform's addresses.</summary>
    public static class UrlConstants
    {
        /// <summary>Singapore</summary>
        public const string API_GATEWAY_URL_SG = "https://api.lazada.sg/rest";

        /// <summary>Malaysia</summary>
        public const string API_GATEWAY_URL_MY = "https://api.lazada.com.my/rest";

        /// <summary>Vietnam</summary>
        public const string API_GATEWAY_URL_VN = "https://api.lazada.vn/rest";

        /// <summary>Thailand</summary>
        public const string API_GATEWAY_URL_TH = "https://api.lazada.co.th/rest";

        /// <summary>Philippines</summary>
        public const string API_GATEWAY_URL_PH = "https://api.lazada.com.ph/rest";

        /// <summary>Indonesia</summary>
        public const string API_GATEWAY_URL_ID = "https://api.lazada.co.id/rest";

        /// <summary>Access tokens</summary>
        public const string API_AUTHORIZATION_URL = "https://auth.lazada.com/rest";
    }
}
