exports.lower = (text) => text.toLowerCase();
exports.digits = (text) => text.replace(/[^0-9]/g, "");
