namespace Performix.Bot.Tests.Situations;

internal enum StepKind
{
    Command,

    /// <summary>The Home tab is opened.</summary>
    Home,

    /// <summary>The week's digest is posted.</summary>
    Digest,

    /// <summary>The digest's thread is read.</summary>
    Thread,
}
