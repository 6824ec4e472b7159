ILazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.SetApiName("/logistics/tracking/notify");
request.AddApiParameter("tracking_number", "LXST-TH-0001234567");
request.AddApiParameter("status", "in_transit");
LazopResponse response = client.Execute(request);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
