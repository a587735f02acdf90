namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>The services of a shop, what each answers and where it keeps its data.</summary>
internal static class ServiceCatalog
{
    private static readonly string[] Http = ["GET", "POST"];
    private static readonly string[] Statements = ["SELECT", "INSERT", "UPDATE"];

    /// <summary>All services; the first two are where traces begin.</summary>
    public static IReadOnlyList<Service> Services { get; } =
    [
        Web("web-frontend", "/", "/cart", "/checkout", "/products/{id}", "/orders/{id}", "/account"),
        Web("api-gateway", "/v1/orders", "/v1/products", "/v1/cart", "/v1/users/{id}", "/v1/search"),
        Rpc("cart", "carts", "AddItem", "GetCart", "EmptyCart", "MergeCarts"),
        Rpc("catalog", "products", "GetProduct", "ListProducts", "SearchProducts", "GetCategories"),
        Rpc("checkout", "orders", "PlaceOrder", "PrepareOrder", "CancelOrder", "QuoteOrder"),
        Rpc("inventory", "stock", "Reserve", "Release", "GetStock", "Restock"),
        Rpc("payment", "charges", "Charge", "Refund", "Authorize", "GetCharge"),
        Rpc("recommend", "features", "ListSimilar", "ListForUser", "Train", "Explain"),
        Rpc("shipping", "parcels", "GetQuote", "ShipOrder", "Track", "ListCarriers"),
        Rpc("users", "accounts", "GetUser", "Login", "UpdateProfile", "ListAddresses"),
    ];

    /// <summary>Services that answer calls of other services.</summary>
    public static IReadOnlyList<Service> Inner { get; } = [.. Services.Skip(2)];

    private static Service Web(string name, params ReadOnlySpan<string> routes)
    {
        var served = new List<Operation>();
        foreach (var route in routes)
        {
            foreach (var method in Http)
                served.Add(new Operation(name, $"{method} {route}", SpanKind.Server, method, route));
        }

        return new Service(name, served, [Local(name, "render"), Local(name, "authorize")], []);
    }

    private static Service Rpc(string name, string table, params ReadOnlySpan<string> methods)
    {
        var served = new List<Operation>();
        foreach (var method in methods)
            served.Add(new Operation(name, $"shop.{name}/{method}", SpanKind.Server, method, $"shop.{name}"));
        var stored = Statements.Select(statement => new Operation(name, $"{statement} {table}", SpanKind.Client, statement, table));
        return new Service(
            name, served, [Local(name, $"validate {name}"), Local(name, $"encode {name}")], [.. stored]);
    }

    private static Operation Local(string service, string name) => new(service, name, SpanKind.Internal, name, "");
}
