var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapGet("/health", () => "ok");
app.MapGet("/environment/{name}", (string name) => Environment.GetEnvironmentVariable(name) ?? string.Empty);
app.MapPost("/exit/{code:int}", (int code) => Environment.Exit(code));
app.Lifetime.ApplicationStopping.Register(() => Console.WriteLine("stopping gracefully"));
await app.RunAsync();
