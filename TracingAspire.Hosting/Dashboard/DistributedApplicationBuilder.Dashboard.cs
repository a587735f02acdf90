using Aspire.Hosting.Dashboard;

namespace Aspire.Hosting;

public partial class DistributedApplicationBuilder
{
    partial void AddDashboard() => Services.AddDashboard(Configuration, _options);
}
