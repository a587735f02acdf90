using TaskTraffic.Settings;

namespace TaskTraffic.Tests.Fakes;

/// <summary>Settings for tests.</summary>
internal static class Traffic
{
    public static TrafficOptions Of(int users = 5, double requestsPerSecond = 5, double errors = 10, double slow = 10, int seed = 1) =>
        new(new Uri("http://task-web"), users, requestsPerSecond, errors, slow, seed);
}
