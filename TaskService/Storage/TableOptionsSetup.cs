using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using TaskService.Configuration;

namespace TaskService.Storage;

internal sealed partial class TableOptionsSetup(IConfiguration configuration) : IConfigureOptions<TableOptions>
{
    public void Configure(TableOptions options)
    {
        var settings = new SettingReader(configuration);
        options.Name = settings.Text("TASK_TABLE_NAME") ?? options.Name;
        options.Create = settings.Flag("Tasks:CreateTable", options.Create);
        options.StartTimeout = settings.Seconds("Tasks:StartTimeoutSeconds", options.StartTimeout, max: 3600);

        if (!TableName.IsMatch(options.Name))
            settings.Report($"TASK_TABLE_NAME is '{options.Name}', which DynamoDB does not accept: use 3 to 255 letters, "
                + "digits, '_', '-' or '.'.");
        settings.ThrowIfUnusable<TableOptions>();
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{3,255}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableName { get; }
}
