IIopClient client = new IopClient(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret);
IopRequest request = new IopRequest();
request.SetApiName("/auth/token/create");
request.AddApiParameter("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91");
IopResponse response = client.Execute(request);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
