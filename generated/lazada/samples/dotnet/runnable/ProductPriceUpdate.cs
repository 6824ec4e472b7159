ILazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.SetApiName("/product/price/update");
request.AddApiParameter("skus", "[{\"seller_sku\":\"TEA-01\",\"sale_price\":\"15.50\",\"active\":true,\"stock\":[{\"warehouse\":\"dropshipping\",\"quantity\":12}]}]");
request.AddApiParameter("note", "Mid-year sale, don't repeat:\t\"half\" price");
LazopResponse response = client.Execute(request, accessToken);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
