namespace SlackNet;

/// <summary>Names a type's value of <c>type</c> where it is not the class name in snake case.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class SlackTypeAttribute : Attribute
{
    public SlackTypeAttribute(string type) => Type = type;

    public string Type { get; }
}

/// <summary>Leaves a collection without entries out of the JSON.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class IgnoreIfEmptyAttribute : Attribute;

/// <summary>Leaves a value equal to its type's default out of the JSON.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class IgnoreIfDefaultAttribute : Attribute;
