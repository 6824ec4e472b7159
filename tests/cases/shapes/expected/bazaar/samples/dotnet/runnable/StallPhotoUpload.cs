IBazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.SetApiName("/stall/photo/upload");
request.AddApiParameter("stall_id", "7");
request.AddFileParameter("photo", new FileItem("./book.jpg"));
BazaarResponse response = client.Execute(request, accessToken);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
