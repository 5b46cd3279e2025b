namespace Performix.Connectors.Storage.Protection;

/// <summary>Why a roll is not trusted.</summary>
internal enum RollFault
{
    OlderBox = 0,
    BoxMissing = 1,
    Altered = 2,
    Restored = 3,
    KeyGone = 4,
    CountedEarly = 5,
    NotDestroyed = 6,
    NeverCounted = 7,
}
