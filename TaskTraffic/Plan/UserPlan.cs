using TaskTraffic.Settings;

namespace TaskTraffic.Plan;

/// <summary>
/// What one user does, session after session: the same for the same seed, user and settings, whatever the application
/// answers.
/// </summary>
internal sealed class UserPlan
{
    /// <summary>How many tasks a user leaves for the next session.</summary>
    public const int KeptTasks = 3;

    private const int FewestActions = 6;
    private const int MostActions = 12;

    // A break between sessions, in times between two requests.
    private const double Break = 4;

    private static readonly (ActionKind Kind, int Weight)[] OrdinaryActions =
    [
        (ActionKind.CreateTask, 40), (ActionKind.CompleteTask, 20), (ActionKind.ChangeTask, 15), (ActionKind.ListTasks, 15),
        (ActionKind.DeleteTask, 10),
    ];

    private readonly int _user;
    private readonly int _users;
    private readonly int _mostTasks;
    private readonly Random _random;
    private readonly Share _mistakes;
    private readonly Share _slow;
    private int _mistakeCount;
    private int _slowCount;
    private int _sessions;
    private int _tasks;

    /// <summary>The plan of one user.</summary>
    /// <param name="user">The user's number, from 0.</param>
    /// <param name="options">How the traffic is.</param>
    public UserPlan(int user, TrafficOptions options)
    {
        _user = user;
        _users = options.Users;
        _mostTasks = MostTasks(options.Users);
        _random = new Random(HashCode(options.Seed, user));

        // Users begin at different points of the round, so that the first minute has some of everything.
        _mistakes = new(options.ErrorPercent, (user + 0.5) / options.Users);
        // Only what is no mistake can be slow.
        var slowOfOthers = options.ErrorPercent < 100 ? 100 * options.SlowPercent / (100 - options.ErrorPercent) : 0;
        _slow = new(slowOfOthers, 1 - ((user + 0.75) / options.Users));
    }

    /// <summary>How many tasks a user has at most: all users together keep the table small.</summary>
    public static int MostTasks(int users) => Math.Clamp(400 / users, 10, 20);

    /// <summary>The user's next session.</summary>
    public Session Next()
    {
        var actions = new List<(ActionKind Kind, int Requests, double Weight)>();
        Add(ActionKind.OpenPage, extra: _sessions == 0 ? 0 : Break * (0.5 + _random.NextDouble()));
        Add(ActionKind.ListTasks);
        for (var left = _random.Next(FewestActions, MostActions + 1); left > 0; left--)
            Add(Choose());
        Add(ActionKind.TidyUp);

        // Breaks and thoughts differ; over a session they are what its requests take at the pace that was asked for.
        var scale = actions.Sum(action => action.Requests) / actions.Sum(action => action.Weight);
        return new(++_sessions, [.. actions.Select(action => new PlannedAction(action.Kind, action.Weight * scale, _random.NextDouble()))]);

        void Add(ActionKind kind, double extra = 0)
        {
            var requests = ActionCatalog.Requests(kind, _tasks);
            actions.Add((kind, requests, (requests * (0.4 + (1.2 * _random.NextDouble()))) + extra));
            _tasks = TasksAfter(kind);
        }
    }

    private ActionKind Choose()
    {
        if (_mistakes.Next())
            return InTurn(ActionCatalog.Mistakes, ref _mistakeCount);
        if (_slow.Next())
            return Fitting(InTurn(ActionCatalog.Slow, ref _slowCount));
        return Fitting(Ordinary());
    }

    // All users together go through all kinds before one comes again.
    private ActionKind InTurn(IReadOnlyList<ActionKind> kinds, ref int count) => kinds[(_user + (count++ * _users)) % kinds.Count];

    private ActionKind Ordinary()
    {
        var left = _random.Next(OrdinaryActions.Sum(action => action.Weight));
        foreach (var (kind, weight) in OrdinaryActions)
        {
            if (left < weight)
                return kind;
            left -= weight;
        }

        return ActionKind.ListTasks;
    }

    private ActionKind Fitting(ActionKind kind) => kind switch
    {
        ActionKind.ImportTasks when _tasks + ActionCatalog.ImportedTasks > _mostTasks => ActionKind.BrowseAllTasks,
        ActionKind.SlowUpload when _tasks >= _mostTasks => ActionKind.BrowseAllTasks,
        ActionKind.CreateTask when _tasks >= _mostTasks => ActionKind.DeleteTask,
        ActionKind.ChangeTask or ActionKind.CompleteTask or ActionKind.DeleteTask when _tasks == 0 => ActionKind.CreateTask,
        _ => kind,
    };

    private int TasksAfter(ActionKind kind) => kind switch
    {
        ActionKind.CreateTask or ActionKind.SlowUpload => _tasks + 1,
        ActionKind.ImportTasks => _tasks + ActionCatalog.ImportedTasks,
        ActionKind.DeleteTask => _tasks - 1,
        ActionKind.TidyUp => Math.Min(_tasks, KeptTasks),
        _ => _tasks,
    };

    // System.HashCode differs from process to process.
    private static int HashCode(int seed, int user) => unchecked((seed * 486_187_739) + (user * 16_777_619)) & int.MaxValue;
}
