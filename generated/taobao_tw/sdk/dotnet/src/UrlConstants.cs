namespace TaobaoTw.Iop
{
    /// <summary>The platform's addresses.</summary>
    public static class UrlConstants
    {
        /// <summary>Taiwan</summary>
        public const string API_GATEWAY_URL_TW = "https://api.taobao.tw/rest";

        /// <summary>Taiwan, pre-release</summary>
        public const string PRE_API_GATEWAY_URL_TW = "https://api-pre.taobao.tw/rest";

        /// <summary>Access tokens</summary>
        public const string API_AUTHORIZATION_URL_TW = "https://auth.taobao.tw/rest";
    }
}
