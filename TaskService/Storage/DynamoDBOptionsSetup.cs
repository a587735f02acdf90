using Amazon.Runtime;
using Microsoft.Extensions.Options;
using TaskService.Configuration;

namespace TaskService.Storage;

internal sealed class DynamoDBOptionsSetup(IConfiguration configuration) : IConfigureOptions<DynamoDBOptions>
{
    public void Configure(DynamoDBOptions options)
    {
        var settings = new SettingReader(configuration);
        options.Endpoint = Endpoint(settings, "AWS_ENDPOINT_URL_DYNAMODB") ?? Endpoint(settings, "AWS_ENDPOINT_URL");
        options.Region = Region(settings);
        options.Credentials = Credentials(settings);
        options.OperationTimeout = settings.Seconds("Tasks:OperationTimeoutSeconds", options.OperationTimeout, max: 60);
        settings.ThrowIfUnusable<DynamoDBOptions>();
    }

    private static Uri? Endpoint(SettingReader settings, string key)
    {
        if (settings.Text(key) is not { } value)
            return null;
        if (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)
            return uri;
        settings.Report($"{key} is '{value}', which is no http or https URL: use one such as http://localhost:8000, or "
            + "leave it out to use the public endpoint of AWS_REGION.");
        return null;
    }

    private static string Region(SettingReader settings)
    {
        var region = settings.Text("AWS_REGION") ?? settings.Text("AWS_DEFAULT_REGION");
        if (region is null)
            settings.Report("AWS_REGION is not set: set it to the region of the table, such as ap-northeast-1 (DynamoDB "
                + "Local takes any).");
        else if (!region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            settings.Report($"AWS_REGION is '{region}', which is no region: use one such as ap-northeast-1.");
        return region ?? "";
    }

    private static AWSCredentials? Credentials(SettingReader settings)
    {
        var (key, secret) = (settings.Text("AWS_ACCESS_KEY_ID"), settings.Text("AWS_SECRET_ACCESS_KEY"));
        if (key is null != secret is null)
            settings.Report($"{(key is null ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY")} is not set, while the other "
                + "half of the credentials is: set both or neither.");
        if (key is null || secret is null)
            return null;
        return settings.Text("AWS_SESSION_TOKEN") is { } token
            ? new SessionAWSCredentials(key, secret, token)
            : new BasicAWSCredentials(key, secret);
    }
}
