using Microsoft.OpenApi;

namespace TaskService.Api;

internal static class JsonBodyMetadata
{
    /// <summary>
    /// Describes the body in the OpenAPI document. It is read by hand, as the framework's own binding stops at the first
    /// thing that is wrong.
    /// </summary>
    public static RouteHandlerBuilder WithJsonBody<TBody>(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer(async (operation, context, cancellationToken) =>
        {
            var schema = await context.GetOrCreateSchemaAsync(typeof(TBody), null, cancellationToken);
            context.Document?.AddComponent(typeof(TBody).Name, schema);
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new() { Schema = new OpenApiSchemaReference(typeof(TBody).Name, context.Document) },
                },
            };
        });
}
