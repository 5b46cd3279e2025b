namespace Performix.Bot.Tests.Situations;

internal enum StepKind
{
    Command,

    /// <summary>The Home tab is opened.</summary>
    Home,

    /// <summary>A shortcut is used; its id is the step's text.</summary>
    Shortcut,

    /// <summary>The last direct message of the bot is read.</summary>
    Told,

    /// <summary>The week's digest is posted.</summary>
    Digest,

    /// <summary>The digest's thread is read.</summary>
    Thread,
}
