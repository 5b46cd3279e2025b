namespace Performix.Connectors.Storage.Protection;

/// <summary>How far a period has come. It never goes back.</summary>
internal enum RollState
{
    /// <summary>The roll, the key and the box are being made; no answer is taken yet.</summary>
    Opening = 0,

    /// <summary>Answers are taken.</summary>
    Open = 1,

    /// <summary>No answer is taken; those that instances still hold are written.</summary>
    Closing = 2,

    /// <summary>Published, the box deleted, the key destroyed.</summary>
    Closed = 3,

    /// <summary>The organisation was too small when it opened: no answer was taken, nothing is published.</summary>
    TooSmall = 4,
}
