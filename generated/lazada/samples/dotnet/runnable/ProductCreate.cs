ILazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.SetApiName("/product/create");
request.AddApiParameter("payload", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It's the \"grand\" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-\u8336-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>");
LazopResponse response = client.Execute(request, accessToken);
Console.WriteLine(response.IsError());
Console.WriteLine(response.Body);
