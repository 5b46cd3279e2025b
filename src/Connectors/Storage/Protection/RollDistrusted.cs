namespace Performix.Connectors.Storage.Protection;

/// <summary>What is stored of a roll is not what was stored: it is left alone, and somebody is told.</summary>
internal sealed class RollDistrusted(RollFault fault, Exception? inner = null) : Exception(Say(fault), inner)
{
    public RollFault Fault { get; } = fault;

    public static string Say(RollFault fault) => fault switch
    {
        RollFault.OlderBox => "The box is older than one that was seen before: a copy was put back. Answers are "
            + "refused until the newest box is back.",
        RollFault.BoxMissing => "The box is gone while the period is open. Answers are refused; put the box back.",
        RollFault.Altered => "The box does not open: it, the roll, a date or the policy was altered. Answers are "
            + "refused; undo the change and restart.",
        RollFault.Restored => "A period that was published came back from a copy. It takes no answers and is not "
            + "published again; what came back is deleted.",
        RollFault.KeyGone => "The key of the period is gone, so its box came back from a copy, or the key was "
            + "destroyed early. It takes no answers and cannot be published.",
        RollFault.CountedEarly => "The period was counted before this instance had written its last answers: its "
            + "clock or its storage was behind by minutes. Answers of the last minutes may be missing.",
        RollFault.NotDestroyed => "A day after the close the box or the key is still there: delete the box, purge "
            + "the key, and look why it failed.",
        RollFault.NeverCounted => "A day after the close the roll could still not be trusted. The answers are "
            + "deleted and the key is destroyed, as was promised; nothing is published of this period.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
