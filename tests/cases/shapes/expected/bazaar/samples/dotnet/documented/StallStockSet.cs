IBazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.SetApiName("/stall/stock/set");
request.AddApiParameter("tags", "[\"a\",\"b\"]");
request.AddApiParameter("shelf", "{\"rows\":[{\"sku\":\"1\"},{\"sku\":\"1\"}]}");
request.AddApiParameter("plain", "{\"zebra\":\"\u88D9\u5B50\",\"amount\":12,\"fresh\":true,\"boxes\":[{\"weight\":1.5}]}");
BazaarResponse response = client.Execute(request, accessToken);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
