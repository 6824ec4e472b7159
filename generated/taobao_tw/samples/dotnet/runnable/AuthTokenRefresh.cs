IIopClient client = new IopClient(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret);
IopRequest request = new IopRequest();
request.SetApiName("/auth/token/refresh");
request.AddApiParameter("refresh_token", "500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi");
IopResponse response = client.Execute(request);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
