ILazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.SetApiName("/product/price/update");
request.AddApiParameter("skus", "[{\"seller_sku\": \"TEA-01\", \"sale_price\": 14.00}, {\"seller_sku\": \"TEA-02\", \"active\": false}]");
LazopResponse response = client.Execute(request, accessToken);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
