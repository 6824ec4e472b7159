IBazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.SetApiName("/stall/list");
request.SetHttpMethod("GET");
request.AddApiParameter("page", "1");
request.AddApiParameter("class", "fish");
BazaarResponse response = client.Execute(request);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
