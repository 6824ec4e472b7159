IBazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.SetApiName("/stall/open");
request.AddApiParameter("stall_id", "9007199254740993");
request.AddApiParameter("night", "true");
BazaarResponse response = client.Execute(request, accessToken);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
