namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>
/// Which completed tasks and events are calls, demos and e-mails. The first class that a record meets has it.
/// </summary>
public sealed record ActivityMapping
{
    /// <summary>Calls.</summary>
    public IReadOnlyList<ActivityRule> Calls { get; init; } =
        [new("Task", new FieldRule("TaskSubtype", ["Call"])), new("Task", new FieldRule("Type", ["Call"]))];

    /// <summary>Meetings and demos held.</summary>
    public IReadOnlyList<ActivityRule> Demos { get; init; } = [new("Event", null)];

    /// <summary>E-mails.</summary>
    public IReadOnlyList<ActivityRule> Emails { get; init; } =
    [
        new("Task", new FieldRule("TaskSubtype", ["Email", "ListEmail"])),
        new("Task", new FieldRule("Type", ["Email"])),
    ];
}
