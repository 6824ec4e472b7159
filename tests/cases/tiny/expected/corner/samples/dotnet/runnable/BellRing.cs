ICornerClient client = new CornerClient(url, appkey, appSecret);
CornerRequest request = new CornerRequest();
request.SetApiName("/bell/ring");
request.AddApiParameter("times", "3");
CornerResponse response = client.Execute(request);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
