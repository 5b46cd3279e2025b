using System;

namespace Azure.Data.Tables.Wire;

/// <summary>The answer to a question for an entity that may not be there.</summary>
internal sealed class MaybeEntity<T>(Response response, T value) : NullableResponse<T>
    where T : class
{
    public override bool HasValue => value is not null;

    public override T Value => value ?? throw new InvalidOperationException("The response has no value.");

    public override Response GetRawResponse() => response;
}
