ILazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.SetApiName("/auth/token/refresh");
request.AddApiParameter("refresh_token", "50001100a10fakefakefakefakefakefakefake5e4d3c2b1");
LazopResponse response = client.Execute(request);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
