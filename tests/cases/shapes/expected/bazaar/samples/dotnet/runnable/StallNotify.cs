IBazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.SetApiName("/stall/notify");
request.AddApiParameter("event", "opened");
BazaarResponse response = client.Execute(request);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
