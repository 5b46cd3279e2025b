using Performix.Bot.Slack;

namespace Performix.Bot.Access;

/// <summary>The refusals. Each is one constant text, so that it tells no more than it says.</summary>
public static class Refusals
{
    public const string Unknown =
        "Performix does not know you yet. Ask your RevOps admin to link your Slack user with Salesforce.";

    public const string NotHere =
        "Performix answers only where nobody from outside can be, and this place cannot be seen to be such. "
        + "Ask in a direct message with Performix.";

    public const string NotYours =
        "That is not for you to see. `/performix help` lists what you can ask.";

    public const string NoSuchRep = "No such rep in your team.";

    public static Answer Nobody() => Answer.Refused(Unknown);

    public static Answer Elsewhere() => Answer.Refused(NotHere);

    public static Answer Role() => Answer.Refused(NotYours);

    /// <summary>For a name that nobody has, that several have, and that is somebody else's to read, alike.</summary>
    public static Answer Rep() => Answer.Refused(NoSuchRep);
}
